package welvaren.ui.worksheets;

import welvaren.content.UnitRef;

/// The addresses of the worksheets, to put into a link.
public final class WorksheetLinks {

    private WorksheetLinks() {}

    /// All worksheets.
    public static String all() {
        return "worksheets";
    }

    /// An empty sheet to print.
    public static String empty(UnitRef unit, String activity) {
        return "worksheets/%s/%s".formatted(unit, activity);
    }
}
