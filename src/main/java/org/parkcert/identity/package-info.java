/** 用户与权限: people, their groups and tenants, and who acts now. Accounts lie in the engine's identity store; what it lacks lies in {@code identity_person}. */
@NullMarked
package org.parkcert.identity;

import org.jspecify.annotations.NullMarked;
