package welvaren.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import welvaren.backup.BackupCommand;
import welvaren.search.IndexCommand;

/// Starts Welvaren, or does a command about backups or the index, and says what every page loads.
///
/// Push is there for who signed in; pages of anonymous readers switch it off.
@SpringBootApplication(scanBasePackages = "welvaren")
@EnableScheduling
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://wv/fonts/fonts.css")
@StyleSheet("context://wv/css/tokens.css")
@StyleSheet("context://wv/css/base.css")
@StyleSheet("context://wv/css/shell.css")
@StyleSheet("context://wv/css/learn.css")
@StyleSheet("context://wv/css/activity.css")
@StyleSheet("context://wv/css/library.css")
@StyleSheet("context://wv/css/feedback.css")
@StyleSheet("context://wv/css/exchange.css")
@StyleSheet("context://wv/css/narrow.css")
@StyleSheet("context://wv/css/forced.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public class Welvaren implements AppShellConfigurator {

    public static void main(String[] arguments) {
        if (BackupCommand.isIn(arguments)) {
            System.exit(BackupCommand.run(arguments));
        } else if (IndexCommand.isIn(arguments)) {
            System.exit(IndexCommand.run(arguments));
        } else {
            SpringApplication.run(Welvaren.class, arguments);
        }
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "wv/favicon.svg", "any");
    }
}
