/**
 * 消息: who is told what when a case moves on, in the platform, by mail and by calls to neighbours' systems. A message is a row of the
 * transaction of what it tells (one for a group, however many are in it); mails and calls go through the outbox. Owns
 * {@code notification_message}, {@code notification_read}, {@code notification_address}, {@code notification_preference}.
 */
@NullMarked
package org.parkcert.notification;

import org.jspecify.annotations.NullMarked;
