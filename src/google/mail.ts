/** Letters by e-mail, within the day's quota, which is the one quota that Google tells. */

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** Shown as the sender's name. */
  readonly name: string;
  readonly attachments: readonly GoogleAppsScript.Base.BlobSource[];
}

/** How many recipients may still be written to today. */
export function lettersLeft(): number {
  return MailApp.getRemainingDailyQuota();
}

export function sendLetter({ to, subject, body, name, attachments }: Letter): void {
  MailApp.sendEmail({ to, subject, body, name, attachments: [...attachments] });
}
