package org.parkcert.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** 没有这个页面: people get the error page, callers of the API its problem details. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownPage {

    @ExceptionHandler(NoResourceFoundException.class)
    @Nullable
    ResponseEntity<ProblemDetail> tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有这个接口，请对照接口文档核对地址");
            problem.setProperty("code", "path.unknown");
            return ResponseEntity.of(problem).build();
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return null;
    }
}
