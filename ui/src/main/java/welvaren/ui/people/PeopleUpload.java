package welvaren.ui.people;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import welvaren.membership.PeopleFile;
import welvaren.membership.PeopleFile.Row;
import welvaren.membership.PeopleFile.Rows;
import welvaren.membership.PeopleFile.Unreadable;
import welvaren.ui.design.LimitedUpload;
import welvaren.ui.design.Notice;
import welvaren.ui.design.UploadTexts;

/// Takes a list of people, and says why where nothing can be made of it.
public class PeopleUpload extends Composite<Div> {

    private static final int MEGABYTE = 1024 * 1024;

    private final int mostRows;
    private final int mostBytes;
    private final Consumer<List<Row>> rows;
    private final Runnable before;
    private final Upload upload = new Upload();
    private final Button choose = new Button();
    private final Notice bad = Notice.bad();
    private Runnable saying = () -> {};

    /// @param before is run before a file is read
    /// @param rows takes what stands in it
    public PeopleUpload(int mostRows, int mostBytes, Runnable before, Consumer<List<Row>> rows) {
        this.mostRows = mostRows;
        this.mostBytes = mostBytes;
        this.before = before;
        this.rows = rows;
        upload.setUploadHandler(
                new LimitedUpload(
                        mostBytes,
                        (_, bytes) -> tell(() -> received(bytes)),
                        () -> tell(this::tooLarge)));
        upload.setUploadButton(choose);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(mostBytes);
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(_ -> tooLarge());
        getContent().add(upload, bad);
    }

    /// Files do not come by the page's own way.
    private void tell(Command news) {
        getUI().ifPresent(ui ->
                ui.access(() -> {
                    upload.clearFileList();
                    news.execute();
                }));
    }

    private void received(byte[] bytes) {
        hush();
        before.run();
        switch (PeopleFile.read(bytes, mostRows)) {
            case Unreadable(var why, var line) ->
                    say(() ->
                            bad.say(
                                    getTranslation(
                                            "admin.import."
                                                    + why.name()
                                                            .toLowerCase(Locale.ROOT)
                                                            .replace('_', '-'),
                                            line,
                                            mostRows)));
            case Rows(var read) -> rows.accept(read);
        }
    }

    private void tooLarge() {
        say(() -> bad.say(getTranslation("attach.too-large", mostBytes / MEGABYTE)));
    }

    /// Says nothing any more.
    public void hush() {
        say(() -> {});
    }

    private void say(Runnable what) {
        saying = what;
        bad.hush();
        saying.run();
    }

    /// @param chosen the word of its button
    public void translate(String chosen) {
        choose.setText(chosen);
        upload.setI18n(
                new UploadTexts(
                        this::getTranslation,
                        getTranslation("attach.too-large", mostBytes / MEGABYTE)));
        say(saying);
    }
}
