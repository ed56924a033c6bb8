package org.parkcert.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.notification.Inbox.KindPreference;
import org.parkcert.notification.Inbox.Preferences;
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

/** 消息, of whoever is signed in. */
@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "消息", description = "本人收到的消息和接收设置")
class MessageController {

    private final Inbox inbox;

    MessageController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    @Operation(summary = "收到的消息，新的在前")
    Page<InboxMessage> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return inbox.list(unread, new Page.Request(page, size));
    }

    @GetMapping("/unread")
    @Operation(summary = "未读件数")
    Unread unread() {
        return new Unread(inbox.unread());
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "标为已读")
    void read(@PathVariable long id) {
        inbox.read(id);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "全部标为已读")
    void readAll() {
        inbox.read(null);
    }

    @GetMapping("/preferences")
    @Operation(summary = "接收设置")
    Preferences preferences() {
        return inbox.preferences();
    }

    @PutMapping("/preferences")
    @Operation(summary = "修改接收设置", description = "没有列出的种类恢复为默认：站内接收，填写了邮箱的也收邮件")
    Preferences prefer(@RequestBody Wanted wanted) {
        inbox.prefer(wanted.mail(), wanted.kinds() == null ? List.of() : wanted.kinds());
        return inbox.preferences();
    }

    record Unread(long unread) {}

    record Wanted(@Nullable String mail, @Nullable List<KindPreference> kinds) {}
}
