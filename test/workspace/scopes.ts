/** Which scopes a run may use: those of the manifest that the account has granted and the mode allows. */
import { ServiceError } from './service-object';
import { permissionMissing } from './texts';
import type { AuthMode } from './workspace';

const PREFIX = 'https://www.googleapis.com/auth/';

/** `https://www.googleapis.com/auth/forms` → `forms`; what is short already stays. */
export function shortScope(scope: string): string {
  return scope.startsWith(PREFIX) ? scope.slice(PREFIX.length) : scope;
}

/**
 * Throws Google's text unless one of `oneOf` is usable. `granted` is null for a manifest without a list, where
 * Google works the scopes out from the code. Below FULL a script reaches nothing but the file it runs in
 * (apps-script.md 2.3): what asks for a `.currentonly` scope, or for a wider one in its stead. NONE and custom
 * functions do not reach even that.
 */
export function checkScope(
  granted: ReadonlySet<string> | null,
  mode: AuthMode,
  call: string,
  oneOf: readonly string[],
): void {
  const short = oneOf.map(shortScope);
  const ofHost = short.some((scope) => scope.endsWith('.currentonly'));
  const allowed = mode === 'FULL' || (mode === 'LIMITED' && ofHost);
  const usable = allowed && short.some((scope) => granted === null || granted.has(scope));
  if (!usable)
    throw new ServiceError(
      permissionMissing(
        call,
        short.map((scope) => PREFIX + scope),
      ),
    );
}
