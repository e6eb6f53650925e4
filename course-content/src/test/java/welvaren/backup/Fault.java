package welvaren.backup;

import java.util.function.Consumer;

/// Fails at the n-th step.
final class Fault implements Consumer<String> {

    static final class Injected extends RuntimeException {
        private static final long serialVersionUID = 1;

        Injected(String step) {
            super(step);
        }
    }

    private int left;

    Fault(int step) {
        left = step;
    }

    @Override
    public void accept(String step) {
        if (--left == 0) {
            throw new Injected(step);
        }
    }
}
