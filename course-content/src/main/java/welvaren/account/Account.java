package welvaren.account;

import java.util.UUID;
import welvaren.person.Viewer;

/// The account of a person, without its secrets.
///
/// @param uuid names the person outside the database, as in remember-me tokens
/// @param viewer who she is when she asks for something
public record Account(UUID uuid, String email, Viewer.SignedIn viewer) {}
