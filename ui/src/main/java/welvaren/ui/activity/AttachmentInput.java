package welvaren.ui.activity;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import welvaren.content.WorksheetField;
import welvaren.ui.design.Icon;
import welvaren.ui.design.LimitedUpload;
import welvaren.ui.design.Notice;
import welvaren.ui.design.UploadTexts;
import welvaren.work.PersonWork;
import welvaren.writing.Attached;
import welvaren.writing.Attaching;
import welvaren.writing.Attachments;

/// A photo or a file with what it shows in words, so that it also says something to who cannot see
/// it.
class AttachmentInput extends Composite<Div> {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int DESCRIPTION_ROWS = 2;

    private final WorksheetField field;
    private final Drafts drafts;
    private final Div file = new Div();
    private final Notice refused = Notice.bad();
    private final TextArea words =
            FieldInputs.textArea(getTranslation("attach.in-words"), DESCRIPTION_ROWS);

    AttachmentInput(WorksheetField field, Drafts drafts) {
        this.field = field;
        this.drafts = drafts;
        getContent().addClassName("field-group");
        getContent().add(new H4(field.label()));
        field.basics().help().ifPresent(help -> getContent().add(new Paragraph(help)));
        if (drafts.desk().work() instanceof PersonWork work) {
            getContent().add(file, refused, limits(), upload(work));
            drafts.desk()
                    .texts()
                    .attached(drafts.field(field.key()))
                    .ifPresent(there -> show(work, there));
        } else {
            getContent().add(new Paragraph(getTranslation("attach.guest")));
        }
        words.setHelperText(getTranslation("attach.in-words.help"));
        getContent().add(new TextInput<>(field.key(), drafts, words));
    }

    private Span limits() {
        var message = isForPhoto() ? "attach.limits-photo" : "attach.limits";
        var limits = new Span(getTranslation(message, mostMegabytes()));
        limits.addClassNames("small", "sub");
        return limits;
    }

    private boolean isForPhoto() {
        return field instanceof WorksheetField.PhotoField;
    }

    private Upload upload(PersonWork work) {
        var upload = new Upload();
        upload.setUploadHandler(
                new LimitedUpload(
                        Attachments.MOST_BYTES,
                        (name, bytes) -> received(work, upload, name, bytes),
                        () -> tell(upload, () -> refused.say(tooLarge()))));
        upload.setI18n(new UploadTexts(this::getTranslation, tooLarge()));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Attachments.MOST_BYTES);
        upload.setDropAllowed(false);
        if (isForPhoto()) {
            upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        }
        upload.setUploadButton(new Button(getTranslation("attach.choose")));
        upload.addFileRejectedListener(
                _ -> refused.say(getTranslation("attach.refused", mostMegabytes())));
        return upload;
    }

    private void received(PersonWork work, Upload upload, String fileName, byte[] bytes) {
        var outcome = work.attach(drafts.field(field.key()), fileName, bytes, drafts.audience());
        tell(upload, () -> handle(work, outcome));
    }

    /// Files do not come by the page's own way. What came of one is said by this field.
    private void tell(Upload upload, Command news) {
        getUI().ifPresent(ui ->
                ui.access(() -> {
                    upload.clearFileList();
                    news.execute();
                }));
    }

    private void handle(PersonWork work, Attaching outcome) {
        refused.hush();
        switch (outcome) {
            case Attaching.Done(var attached) -> {
                show(work, attached);
                drafts.attached(field.key());
            }
            case Attaching.TooLarge _ -> refused.say(tooLarge());
            case Attaching.WrongKind _ -> refused.say(getTranslation("attach.wrong-kind"));
        }
    }

    private static Anchor download(PersonWork work, Attached attached) {
        var handler =
                DownloadHandler.fromInputStream(_ ->
                        work.content(attached)
                                .map(AttachmentInput::response)
                                .orElseGet(() -> DownloadResponse.error(404)));
        var link = new Anchor(handler, attached.fileName());
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private static DownloadResponse response(Attachments.Content content) {
        return new DownloadResponse(
                new ByteArrayInputStream(content.bytes()),
                content.fileName(),
                content.kind().mediaType(),
                content.bytes().length);
    }

    private static int mostMegabytes() {
        return Attachments.MOST_BYTES / MEGABYTE;
    }

    private String tooLarge() {
        return getTranslation("attach.too-large", mostMegabytes());
    }

    private void show(PersonWork work, Attached attached) {
        var remove = new Button(getTranslation("attach.remove"));
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.addClickListener(_ -> {
            work.detach(drafts.field(field.key()));
            file.removeAll();
            drafts.detached(field.key());
            words.focus();
        });
        file.removeAll();
        file.setClassName("row");
        file.add(Icon.of("paperclip"), download(work, attached), remove);
    }
}
