package welvaren.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/// A mail server that takes nothing: later from those who are called so, never from anybody else.
final class FussyServer implements AutoCloseable {

    private final ServerSocket socket;

    FussyServer() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::answerCalls);
    }

    MailSettings settings() {
        return MailSettingsTest.sendingTo("smtp://127.0.0.1:" + socket.getLocalPort());
    }

    private void answerCalls() {
        try {
            while (true) {
                try (var call = socket.accept()) {
                    answer(call);
                }
            }
        } catch (SocketException _) {
            // Closed: the test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Socket call) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(call.getInputStream(), US_ASCII));
        say(call, "220 fussy");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("RCPT")) {
                say(call, line.contains("later") ? "451 come back later" : "550 nobody here");
            } else {
                say(call, line.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static void say(Socket call, String line) throws IOException {
        call.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
