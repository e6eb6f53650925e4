package welvaren.content;

import java.io.Serializable;

/// Which unit: its module's key and its own, as in the address `/modules/{module}/{unit}`.
public record UnitRef(String module, String unit) implements Serializable {

    @Override
    public String toString() {
        return module + "/" + unit;
    }
}
