package org.parkcert.shared;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** One place that turns a refused request into RFC 9457 problem details. */
@RestControllerAdvice
class ProblemDetails extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail businessRule(BusinessRuleViolation violation) {
        return problem(HttpStatus.CONFLICT, violation.code(), violation.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalidInput(InvalidInput invalid) {
        var problem = problem(HttpStatus.BAD_REQUEST, "input.invalid", invalid.getMessage());
        problem.setProperty("errors", invalid.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound unknown) {
        return problem(HttpStatus.NOT_FOUND, unknown.code(), unknown.getMessage());
    }

    @ExceptionHandler
    ProblemDetail malformed(IllegalArgumentException malformed) {
        return problem(HttpStatus.BAD_REQUEST, "input.malformed", malformed.getMessage());
    }

    @ExceptionHandler
    ProblemDetail lostRace(ConcurrencyFailureException lost) {
        return problem(HttpStatus.CONFLICT, "case.concurrent-change", "该办件刚被他人更新，请刷新后重试");
    }

    private static ProblemDetail problem(
            HttpStatus status, String code, @org.jspecify.annotations.Nullable String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail == null ? status.getReasonPhrase() : detail);
        problem.setProperty("code", code);
        return problem;
    }
}
