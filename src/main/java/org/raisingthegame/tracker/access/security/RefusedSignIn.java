package org.raisingthegame.tracker.access.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Back to the sign-in, which says why. A program that could not look the password up must not call it wrong. */
final class RefusedSignIn implements AuthenticationFailureHandler {

    private final AuthenticationFailureHandler wrong = new SimpleUrlAuthenticationFailureHandler("/login?error");
    private final AuthenticationFailureHandler notLookedUp = new SimpleUrlAuthenticationFailureHandler("/login?away");

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        AuthenticationFailureHandler why = refusal instanceof AuthenticationServiceException ? notLookedUp : wrong;
        why.onAuthenticationFailure(request, response, refusal);
    }
}
