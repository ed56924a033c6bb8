package org.parkcert.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.InvalidInput.Fault;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** One place that turns a refused request into RFC 9457 problem details. */
@RestControllerAdvice
class ProblemDetails extends ResponseEntityExceptionHandler {

    /** People who look for a page that isn't there get the error page; callers of the API get problem details. */
    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException unknown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (request instanceof ServletWebRequest page
                && page.getResponse() != null
                && !page.getRequest().getRequestURI().startsWith("/api/")) {
            try {
                page.getResponse().sendError(status.value());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return null;
        }
        return super.handleNoResourceFoundException(unknown, headers, status, request);
    }

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
    ProblemDetail brokenUpload(MultipartException broken) {
        return problem(HttpStatus.BAD_REQUEST, "request.unreadable-upload", "上传的内容无法读取：请检查文件名中有无特殊字符，改名后重新上传");
    }

    @ExceptionHandler
    ProblemDetail lostRace(ConcurrencyFailureException lost) {
        return problem(HttpStatus.CONFLICT, "case.concurrent-change", "该办件刚被他人更新，请刷新后重试");
    }

    /** What Spring refuses before a controller is reached: its own sentences are English and bear no code. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = inChinese(refused, status);
        if (request instanceof ServletWebRequest servlet) {
            problem.setInstance(URI.create(servlet.getRequest().getRequestURI()));
        }
        return super.handleExceptionInternal(refused, problem, headers, status, request);
    }

    private ProblemDetail inChinese(Exception refused, HttpStatusCode status) {
        if (refused instanceof MissingServletRequestParameterException missing) {
            return invalidInput(new InvalidInput(List.of(required(missing.getParameterName()))));
        }
        if (refused instanceof MissingServletRequestPartException missing) {
            return invalidInput(new InvalidInput(List.of(required(missing.getRequestPartName()))));
        }
        if (refused instanceof TypeMismatchException mismatch) {
            return invalidInput(new InvalidInput(List.of(mistyped(mismatch))));
        }
        if (refused instanceof HttpRequestMethodNotSupportedException unsupported) {
            var methods = Objects.requireNonNullElse(unsupported.getSupportedMethods(), new String[0]);
            return problem(
                    status,
                    "request.method-not-allowed",
                    "该地址不支持 " + unsupported.getMethod() + " 方法，可以使用：" + String.join("、", methods));
        }
        return switch (status.value()) {
            case 400 -> problem(status, "request.unreadable", "无法读取提交的内容：请检查 JSON 的格式和各字段的类型后重新提交");
            case 404 -> problem(status, "request.unknown-path", "没有这个地址，请对照接口文档检查");
            case 406 -> problem(status, "request.not-acceptable", "不能以所要求的格式返回，请在 Accept 中接受 application/json");
            case 413 -> problem(status, "request.too-large", "提交的内容太大，请缩小文件后重新上传");
            case 415 ->
                problem(
                        status,
                        "request.unsupported-media-type",
                        "不支持这种内容类型：请以 application/json 提交，文件以 multipart/form-data 上传");
            case 503 -> problem(status, "request.timed-out", "处理超时，请稍后重试");
            default ->
                status.is5xxServerError()
                        ? problem(status, "server.error", "平台出现故障，请稍后重试；仍不成功时请联系运行维护人员")
                        : problem(status, "request.refused", "请求有误，请对照接口文档检查");
        };
    }

    private static Fault required(String field) {
        return new Fault(field, "required", "请提供参数 " + field);
    }

    private static Fault mistyped(TypeMismatchException mismatch) {
        var field = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(mismatch.getPropertyName(), "");
        return new Fault(field, "not-of-type", "参数 " + field + " 的值“" + mismatch.getValue() + "”类型不对，请对照接口文档填写");
    }

    private static ProblemDetail problem(HttpStatusCode status, String code, @Nullable String detail) {
        var problem = ProblemDetail.forStatus(status);
        problem.setDetail(Objects.requireNonNullElse(detail, "请求有误，请对照接口文档检查"));
        problem.setProperty("code", code);
        return problem;
    }
}
