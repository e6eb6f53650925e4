package welvaren.mail;

/// A setting for mails that cannot be meant so; said in one sentence to whoever starts Welvaren.
public class MailSettingWrong extends RuntimeException {

    private static final long serialVersionUID = 1;

    MailSettingWrong(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
