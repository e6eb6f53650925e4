package welvaren.writing;

import java.util.UUID;
import welvaren.content.Activity.Visibility;

/// What somebody has typed so far.
///
/// @param base the version of the text that it was typed over
/// @param hand the tab that it was typed in: a random id that lives as long as the tab
/// @param shown who reads it, as the field said while she typed; for a note that is she alone
public record Draft(String body, int base, UUID hand, Visibility shown) {}
