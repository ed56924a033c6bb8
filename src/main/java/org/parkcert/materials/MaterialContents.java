package org.parkcert.materials;

import java.util.Collection;
import java.util.Set;
import org.parkcert.content.ContentUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which stored contents are materials. */
@Component
class MaterialContents implements ContentUse {

    private final MaterialMapper materials;

    MaterialContents(MaterialMapper materials) {
        this.materials = materials;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> named(Collection<String> sha256) {
        return materials.named(sha256);
    }
}
