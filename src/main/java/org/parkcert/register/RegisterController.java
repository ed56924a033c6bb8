package org.parkcert.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Register;
import org.parkcert.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 登记簿, for the authority's staff and the localities of its parks. */
@RestController
@RequestMapping("/api/v1/registers")
@Tag(name = "登记簿", description = "不走流程、只须登记在册的事项；每次修改都保留以前的版本")
class RegisterController {

    private final Registers registers;

    RegisterController(Registers registers) {
        this.registers = registers;
    }

    @GetMapping
    @Operation(summary = "本部门的登记簿")
    List<View> all() {
        return registers.all().stream().map(View::of).toList();
    }

    @GetMapping("/{registerId}")
    @Operation(summary = "登记簿的栏目、依据和登记人")
    View get(@PathVariable String registerId) {
        return View.of(registers.get(registerId));
    }

    @GetMapping("/{registerId}/entries")
    @Operation(summary = "登记项：今天有效的；all=true 时连同已终止的")
    Page<RegisterEntry> entries(
            @PathVariable String registerId,
            @RequestParam(required = false) @Nullable String parkId,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return registers.page(registerId, parkId, all, new Page.Request(page, size));
    }

    @PostMapping("/{registerId}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记一项")
    Entered enter(@PathVariable String registerId, @RequestBody EntryForm form) {
        return new Entered(registers.enter(registerId, form));
    }

    @PutMapping("/{registerId}/entries/{entryId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "修改或者终止一项：增加一个版本")
    void revise(@PathVariable String registerId, @PathVariable String entryId, @RequestBody EntryForm form) {
        registers.revise(registerId, entryId, form);
    }

    @GetMapping("/{registerId}/entries/{entryId}/versions")
    @Operation(summary = "一项的历次版本，新的在前")
    List<RegisterEntry> versions(@PathVariable String registerId, @PathVariable String entryId) {
        return registers.history(registerId, entryId);
    }

    record Entered(String id) {}

    /** 登记簿. */
    record View(
            String id,
            String name,
            String description,
            boolean perPark,
            boolean yearly,
            String article,
            List<Register.Column> columns,
            long held,
            boolean writable) {

        static View of(Registers.Listed listed) {
            var register = listed.register();
            return new View(
                    register.id(),
                    register.name(),
                    register.description(),
                    register.perPark(),
                    register.yearly(),
                    listed.article(),
                    register.columns(),
                    listed.held(),
                    listed.writable());
        }
    }
}
