package org.parkcert.filecheck;

import org.parkcert.shared.InvalidInput.Fault;

/** 文件不予接收: found while a file is looked at; becomes a fault of the field in which it was handed in. */
public final class FileRefused extends Exception {

    private final Reason reason;

    FileRefused(Reason reason) {
        super(reason.message());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public Fault asFault(String field) {
        return new Fault(field, reason.code(), reason.message());
    }

    /** 理由, each with a stable code and what to do. */
    public enum Reason {
        EMPTY("empty", "文件是空的，请核对后重新上传"),
        WRONG_FORMAT("wrong-format", "文件格式不符（按文件内容识别，改扩展名无效），请按要求的格式重新生成后上传"),
        WEB_PAGE("web-page", "这是网页或矢量图（HTML、SVG 等），打开时可能运行脚本，不予接收；请另存为 PDF 后上传"),
        ARCHIVE("archive", "这是压缩包（zip、rar、7z 等），不予接收；请解压后逐个上传其中的文件"),
        PROGRAM("program", "这是可执行程序或脚本，不予接收；请上传文档或图片"),
        MACROS("macros", "文件带有宏或控件，不予接收；请另存为不含宏的 docx、xlsx 或 PDF 后上传"),
        ACTIVE_PDF("active-pdf", "PDF 中含有脚本、启动程序、提交表单等会自动执行的内容，不予接收；请用“打印为 PDF”重新生成后上传"),
        EMBEDDED_FILE("embedded-file", "文件中夹带了其他文件，不予接收；请删去附件或嵌入对象，需要的请单独上传"),
        EXTERNAL_CONTENT("external-content", "文档打开时会从网上读取模板或其他内容，不予接收；请断开链接后重新保存上传"),
        MIXED("mixed-content", "文件中混有另一种格式的内容（例如 PDF 后附压缩包、图片中藏有网页），不予接收；请重新生成后上传"),
        UNPACKS_TOO_LARGE("unpacks-too-large", "文件展开后异常庞大，不予接收；请用办公软件重新另存后上传"),
        DOCUMENT_TYPE("document-type", "文档的内部结构中声明了外部实体（DOCTYPE），不予接收；请用办公软件重新另存后上传"),
        ENCRYPTED("encrypted", "文件设有打开密码，无法检查和审阅；请取消密码后上传"),
        PICTURE_TOO_LARGE("picture-too-large", "图片的像素过多（超过 1 亿），请缩小后上传"),
        DAMAGED("damaged", "文件已损坏或不是完整的文件，请重新生成或扫描后上传"),
        MALWARE("malware", "查出病毒或恶意代码，不予接收；请查杀后使用干净的文件重新上传"),
        SCAN_UNAVAILABLE("scan-unavailable", "病毒查杀服务暂时不可用，文件未予接收；请稍后重新上传");

        private final String code;
        private final String message;

        Reason(String code, String message) {
            this.code = code;
            this.message = message;
        }

        public String code() {
            return code;
        }

        public String message() {
            return message;
        }
    }
}
