package welvaren.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import welvaren.mail.Wording.Written;

/// The mail server. It gets a password over TLS only, unless it is on this machine.
final class Smtp {

    /// The server cannot be reached, or lets us not in.
    static final class Unreachable extends Exception {

        private static final long serialVersionUID = 1;

        Unreachable(MessagingException cause) {
            super(cause);
        }
    }

    /// The server will never take this mail.
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(MessagingException cause) {
            super(answer(cause), cause);
        }
    }

    private static final String SENDER_NAME = "Welvaren";
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "60000";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Session session;
    private final URI server;
    private final MailSettings.Server settings;
    private final InternetAddress from;

    Smtp(MailSettings settings) {
        this.settings = settings.smtp();
        server = settings.server();
        session = Session.getInstance(properties(server, !this.settings.user().isEmpty()));
        from = from(String.valueOf(this.settings.from()));
    }

    private static Properties properties(URI server, boolean signsIn) {
        var properties = new Properties();
        var here = THIS_MACHINE.contains(server.getHost());
        properties.put("mail.smtp.ssl.enable", "" + server.getScheme().equals("smtps"));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "" + (signsIn && !here));
        properties.put("mail.smtp.auth", "" + signsIn);
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        return properties;
    }

    private static InternetAddress from(String address) {
        try {
            var from = new InternetAddress(address, true);
            from.setPersonal(SENDER_NAME, UTF_8.name());
            return from;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new MailSettingWrong(
                    "WELVAREN_SMTP_FROM is '%s'; it looks like welvaren@example.org."
                            .formatted(address));
        }
    }

    Connection connect() throws Unreachable {
        try {
            var transport = session.getTransport("smtp");
            if (settings.user().isEmpty()) {
                transport.connect(server.getHost(), server.getPort(), null, null);
            } else {
                transport.connect(
                        server.getHost(), server.getPort(), settings.user(), settings.password());
            }
            return new Connection(transport);
        } catch (MessagingException e) {
            throw new Unreachable(e);
        }
    }

    /// One conversation with the server, for any number of mails.
    final class Connection implements AutoCloseable {

        private final Transport transport;

        private Connection(Transport transport) {
            this.transport = transport;
        }

        /// @param uuid makes the Message-ID, so that a mail that had to be sent again is recognised
        /// @throws Refused when the server will never take it
        /// @throws MessagingException when it may later
        void send(UUID uuid, String address, Written written) throws Refused, MessagingException {
            try {
                var message = message(uuid, address, written);
                transport.sendMessage(message, message.getAllRecipients());
            } catch (AddressException e) {
                throw new Refused(e);
            } catch (SendFailedException e) {
                if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                    throw new Refused(e);
                }
                throw e;
            }
        }

        boolean isOpen() {
            return transport.isConnected();
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException _) {
                // Every mail was answered for before; a poor goodbye changes nothing.
            }
        }
    }

    /// What the server said: the exception that names it stands behind a general one.
    static String answer(MessagingException problem) {
        return problem.getNextException() instanceof MessagingException next
                ? answer(next)
                : String.valueOf(problem.getMessage());
    }

    private MimeMessage message(UUID uuid, String address, Written written)
            throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(written.subject(), UTF_8.name());
        message.setSentDate(Date.from(Instant.now()));
        message.setContentLanguage(new String[] {written.language().tag()});
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(
                new MimeMultipart(
                        "alternative",
                        part(written.plain(), "plain"),
                        part(written.html(), "html")));
        message.saveChanges();
        var host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        message.setHeader("Message-ID", "<%s@%s>".formatted(uuid, host));
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), kind);
        return part;
    }
}
