package welvaren.ui.finding;

/// Something in an address that the page has no such thing of.
///
/// @param parameter the word in the address, `theme`; the message `choice.theme` says what it is
public record WrongChoice(String parameter, String value) {}
