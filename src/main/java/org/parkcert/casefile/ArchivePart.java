package org.parkcert.casefile;

import java.time.LocalDate;
import java.util.List;

/** 卷内材料: port through which a feature adds what it keeps of a case to the index of the file, and says what is still missing (P-10). */
public interface ArchivePart {

    default List<Entry> entries(CaseFile caseFile) {
        return List.of();
    }

    /** What must be there before the case counts as closed, a phrase each, such as 批复的送达回证. */
    default List<String> missing(CaseFile caseFile) {
        return List.of();
    }

    /**
     * 目录的一行.
     *
     * @param number 文号, empty where it bears none
     * @param author 责任者
     */
    record Entry(Section section, String title, String number, String author, LocalDate date) {}

    /** 目录的部分, in the order of the index. */
    enum Section {
        MATERIALS("申报材料"),
        DOCUMENTS("文书"),
        OPINIONS("办理意见"),
        OBJECTIONS("异议及答复"),
        DELIVERIES("送达凭证");

        private final String label;

        Section(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
