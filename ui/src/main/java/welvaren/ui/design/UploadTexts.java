package welvaren.ui.design;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.function.UnaryOperator;

/// What the field for files says while it sends one, in the language of the page.
public class UploadTexts extends UploadI18N {

    /// @param translate gives the sentence of a key
    /// @param tooLarge what to say of a file that is too large
    public UploadTexts(UnaryOperator<String> translate, String tooLarge) {
        var refused = translate.apply("upload.refused");
        setFile(
                new File()
                        .setRetry(translate.apply("upload.retry"))
                        .setStart(translate.apply("upload.start"))
                        .setRemove(translate.apply("attach.remove")));
        setUploading(
                new Uploading()
                        .setStatus(
                                new Uploading.Status()
                                        .setConnecting(translate.apply("upload.connecting"))
                                        .setStalled(translate.apply("upload.stalled"))
                                        .setProcessing(translate.apply("upload.processing"))
                                        .setHeld(translate.apply("upload.held")))
                        .setRemainingTime(
                                new Uploading.RemainingTime()
                                        .setPrefix(translate.apply("upload.remaining"))
                                        .setUnknown(translate.apply("upload.unknown")))
                        .setError(
                                new Uploading.Error()
                                        .setServerUnavailable(translate.apply("upload.no-server"))
                                        .setUnexpectedServerError(refused)
                                        .setForbidden(refused)
                                        .setFileTooLarge(tooLarge)));
        setError(
                new Error()
                        .setTooManyFiles(translate.apply("upload.one"))
                        .setFileIsTooBig(tooLarge)
                        .setIncorrectFileType(translate.apply("attach.wrong-kind")));
    }
}
