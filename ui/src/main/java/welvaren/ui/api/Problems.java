package welvaren.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import welvaren.language.Language;
import welvaren.search.SearchUnavailable;
import welvaren.ui.language.Messages;
import welvaren.ui.throttle.Wait;

/// Says what is wrong with a request as a problem document, in its `lang`.
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    @ExceptionHandler
    ProblemDetail bad(BadRequest bad, HttpServletRequest request) {
        return problem(HttpStatus.BAD_REQUEST, request, bad.message(), bad.arguments());
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException bad, HttpServletRequest request) {
        return problem(
                HttpStatus.BAD_REQUEST, request, "api.parameter-missing", bad.getParameterName());
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException bad, HttpServletRequest request) {
        return problem(HttpStatus.BAD_REQUEST, request, "api.no-number", bad.getName());
    }

    @ExceptionHandler
    ProblemDetail notFound(Missing nothing, HttpServletRequest request) {
        return problem(HttpStatus.NOT_FOUND, request, "api.not-found");
    }

    @ExceptionHandler
    ProblemDetail unavailable(SearchUnavailable soon, HttpServletRequest request) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, request, "api.search-unavailable");
    }

    static ProblemDetail tooOften(HttpServletRequest request, Wait wait) {
        return said(HttpStatus.TOO_MANY_REQUESTS, request, wait.in(language(request)));
    }

    private static ProblemDetail problem(
            HttpStatus status, HttpServletRequest request, String message, Object... arguments) {
        return said(status, request, Messages.in(language(request), message, arguments));
    }

    private static ProblemDetail said(
            HttpStatus status, HttpServletRequest request, String detail) {
        var problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        return problem;
    }

    private static Language language(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang"))
                .flatMap(Language::ofTag)
                .orElse(Language.NL);
    }
}
