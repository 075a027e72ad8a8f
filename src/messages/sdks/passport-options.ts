/**
 * Options of Passport's `authenticate()` that say what comes after the sign-in. They stand at the route to which the
 * provider sends the user back, where the same function takes the response in.
 */
export const AFTER_SIGN_IN = ['successRedirect', 'successReturnToOrRedirect', 'failureRedirect', 'failureMessage', 'failureFlash'] as const;
