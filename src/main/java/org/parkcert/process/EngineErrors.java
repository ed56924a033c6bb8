package org.parkcert.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.model.xml.ModelParseException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.BusinessRuleViolation;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.NotFound;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.xml.sax.SAXException;

/**
 * What the engine's HTTP interfaces ({@code /engine-rest}, {@code /camunda/api}) say when a rule of ours refuses: 422
 * with our code and message, 409 for a lost race. Tasklist shows {@code message}. Everything else stays the engine's.
 *
 * <p>Found by every Jersey application of the JVM through {@code META-INF/services}, hence public.
 */
public final class EngineErrors implements ForcedAutoDiscoverable {

    private static final int UNPROCESSABLE = 422;
    private static final int BEFORE_THE_ENGINES = 1;

    @Override
    public void configure(FeatureContext jersey) {
        jersey.register(new OfEngine(), BEFORE_THE_ENGINES);
        jersey.register(new OfRest(), BEFORE_THE_ENGINES);
        jersey.register(new OfAnything(), BEFORE_THE_ENGINES);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refusal(String type, @Nullable String message, String code, @Nullable List<InvalidInput.Fault> errors) {}

    record Answer(int status, Refusal refusal) {

        static Answer of(int status, Throwable cause, @Nullable String message, String code) {
            return new Answer(status, new Refusal(cause.getClass().getSimpleName(), message, code, null));
        }
    }

    static Optional<Answer> answer(@Nullable Throwable thrown) {
        int depth = 0;
        for (var cause = thrown; cause != null && depth < 30; cause = cause.getCause(), depth++) {
            var answer = single(cause);
            if (answer != null) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Answer single(Throwable cause) {
        if (cause instanceof BusinessRuleViolation violation) {
            return Answer.of(UNPROCESSABLE, violation, violation.getMessage(), violation.code());
        }
        if (cause instanceof InvalidInput invalid) {
            return new Answer(
                    UNPROCESSABLE, new Refusal("InvalidInput", everyFault(invalid), "input.invalid", invalid.faults()));
        }
        if (cause instanceof NotFound unknown) {
            return Answer.of(404, unknown, unknown.getMessage(), unknown.code());
        }
        if (cause instanceof AccessDeniedException denied) {
            return Answer.of(403, denied, "您没有权限进行此操作", "access.denied");
        }
        if (cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException
                || (cause instanceof ProcessEngineException failed
                        && failed.getCode() == BuiltinExceptionCode.DEADLOCK.getCode())) {
            return Answer.of(409, cause, "该办件刚被他人更新，请刷新后重试", "case.concurrent-change");
        }
        if (cause instanceof SAXException || cause instanceof ModelParseException) {
            return Answer.of(400, cause, "文件不是有效的 BPMN 或 DMN：" + cause.getMessage(), "deployment.malformed");
        }
        return null;
    }

    /** Tasklist shows the message alone, so it names every fault. */
    private static String everyFault(InvalidInput invalid) {
        return invalid.faults().stream()
                .map(InvalidInput.Fault::message)
                .collect(Collectors.joining("；", invalid.getMessage() + "：", ""));
    }

    /** Beats the engine's mapper for the same type when it has an answer, and stays out of the way when not. */
    private abstract static class Mapper<T extends Throwable> implements ExtendedExceptionMapper<T> {

        @Override
        public boolean isMappable(T thrown) {
            return answer(thrown).isPresent();
        }

        @Override
        public Response toResponse(T thrown) {
            var answer = answer(thrown).orElseThrow();
            return Response.status(answer.status())
                    .entity(answer.refusal())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
    }

    private static final class OfEngine extends Mapper<ProcessEngineException> {}

    private static final class OfRest extends Mapper<RestException> {}

    private static final class OfAnything extends Mapper<Throwable> {}
}
