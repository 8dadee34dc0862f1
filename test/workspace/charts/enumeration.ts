/** Google's enumerations: their values are objects that print as their names; a text is no such value. */
import { type Runtime, ServiceObject } from '../service-object';

export class EnumValue extends ServiceObject {
  constructor(
    runtime: Runtime,
    readonly kind_: string,
    readonly className_: string,
  ) {
    super(runtime);
  }
}

/** The values of one enumeration, such as `Position`, by their names. */
export function enumeration(
  runtime: Runtime,
  kind: string,
  ...names: readonly string[]
): Readonly<Record<string, EnumValue>> {
  return Object.fromEntries(names.map((name) => [name, new EnumValue(runtime, kind, name)]));
}

export const isOneOf = (kind: string, value: unknown): value is EnumValue =>
  value instanceof EnumValue && value.kind_ === kind;
