package org.raisingthegame.tracker.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

class RefusedSignInTest {

    @Test
    void aPasswordThatCouldNotBeLookedUpIsNotCalledWrong() throws Exception {
        assertThat(sentTo(new InternalAuthenticationServiceException(
                        "no connection", new TransientDataAccessResourceException("timed out"))))
                .isEqualTo("/login?away");
        assertThat(sentTo(new BadCredentialsException("wrong"))).isEqualTo("/login?error");
    }

    private static String sentTo(AuthenticationException refusal) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new RefusedSignIn().onAuthenticationFailure(new MockHttpServletRequest(), answer, refusal);
        return answer.getRedirectedUrl();
    }
}
