package welvaren.ui;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Allows a class to hand the database to a library that keeps something of its own there. This
/// room writes no SQL otherwise, and a test sees to it.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface WiresLibrary {

    /// Which library, and why it has to be so.
    String value();
}
