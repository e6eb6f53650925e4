package welvaren.learning;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.Collection;

/// An exact share of a whole. Rounding happens once, when a percentage is shown, and always down:
/// 100 % means that nothing is left.
public record Fraction(BigInteger numerator, BigInteger denominator) {

    public static final Fraction NONE = new Fraction(ZERO, ONE);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("Not a share: " + numerator + "/" + denominator);
        }
        var divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /// So many of so many; nothing of nothing is [#NONE].
    public static Fraction of(long part, long whole) {
        return whole == 0
                ? NONE
                : new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /// The mean of these; [#NONE] when there are none.
    public static Fraction mean(Collection<Fraction> fractions) {
        var sum = fractions.stream().reduce(NONE, Fraction::plus);
        var count = BigInteger.valueOf(Math.max(1, fractions.size()));
        return new Fraction(sum.numerator, sum.denominator.multiply(count));
    }

    /// In percent, rounded down.
    public int percent() {
        return numerator.multiply(HUNDRED).divide(denominator).intValueExact();
    }

    private Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }
}
