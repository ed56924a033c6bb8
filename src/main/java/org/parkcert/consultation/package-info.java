/**
 * 会商: departments are asked, each gives its opinion, dissent stays on record. It serves the joint study of authorities that
 * decide with other departments. Owns {@code consultation_*}.
 */
@NullMarked
package org.parkcert.consultation;

import org.jspecify.annotations.NullMarked;
