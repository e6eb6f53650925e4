package welvaren.ui.exchange;

/// The address of what concerns somebody, to put into a link.
public final class NotificationLinks {

    static final String ALL = "notifications";

    private NotificationLinks() {}

    public static String all() {
        return ALL;
    }
}
