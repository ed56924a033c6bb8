/**
 * 签名: SM2 over SM3 (GB/T 32918.2, GB/T 32905) with the authority's key, for plaque certificates (第十一条) and the checkpoints of the
 * audit trail. The private key comes from a PKCS#12 file; public keys that ever signed are kept, so that what they signed can be verified
 * after a change of keys. It owns {@code signing_key}.
 */
@NullMarked
package org.parkcert.signing;

import org.jspecify.annotations.NullMarked;
