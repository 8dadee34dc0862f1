/** Validations of text questions: Google's builders, and what a respondent reads when an answer does not pass. */
import { ServiceError, ServiceObject } from '../service-object';
import { invalidArgument } from '../texts';
import type { TextRule, TextValidationState } from './state';

/** What `build()` gives and `setValidation` takes. */
export class TextValidation extends ServiceObject {
  constructor(
    runtime: ServiceObject['runtime_'],
    readonly className_: 'TextValidation' | 'ParagraphTextValidation',
    readonly state_: TextValidationState,
  ) {
    super(runtime);
  }
  getHelpText(): string {
    return this.state_.helpText;
  }
}

abstract class Builder extends ServiceObject {
  protected rule_: TextRule | null = null;
  protected helpText_ = '';

  setHelpText(text: unknown): this {
    this.helpText_ = String(text);
    return this;
  }
  requireTextMatchesPattern(pattern: unknown): this {
    return this.with_({ type: 'MATCHES', pattern: String(pattern) });
  }
  requireTextDoesNotMatchPattern(pattern: unknown): this {
    return this.with_({ type: 'NOT_MATCHES', pattern: String(pattern) });
  }
  requireTextContainsPattern(pattern: unknown): this {
    return this.with_({ type: 'CONTAINS', pattern: String(pattern) });
  }
  requireTextDoesNotContainPattern(pattern: unknown): this {
    return this.with_({ type: 'NOT_CONTAINS', pattern: String(pattern) });
  }
  requireTextLengthGreaterThanOrEqualTo(length: unknown): this {
    return this.with_({ type: 'LENGTH_AT_LEAST', value: numeric(length, 'number') });
  }
  requireTextLengthLessThanOrEqualTo(length: unknown): this {
    return this.with_({ type: 'LENGTH_AT_MOST', value: numeric(length, 'number') });
  }
  protected with_(rule: TextRule): this {
    this.rule_ = rule;
    return this;
  }
  protected build_(className: TextValidation['className_']): TextValidation {
    if (!this.rule_)
      throw new Error(`${this.className_}.build without a rule is not imitated by the stand-in`);
    return new TextValidation(this.runtime_, className, { rule: this.rule_, helpText: this.helpText_ });
  }
}

/** `FormApp.createParagraphTextValidation()`. */
export class ParagraphTextValidationBuilder extends Builder {
  readonly className_ = 'ParagraphTextValidationBuilder';
  build(): TextValidation {
    return this.build_('ParagraphTextValidation');
  }
}

/** `FormApp.createTextValidation()`. */
export class TextValidationBuilder extends Builder {
  readonly className_ = 'TextValidationBuilder';
  build(): TextValidation {
    return this.build_('TextValidation');
  }
  requireNumber(): this {
    return this.with_({ type: 'NUMBER' });
  }
  requireWholeNumber(): this {
    return this.with_({ type: 'WHOLE_NUMBER' });
  }
  requireNumberBetween(from: unknown, to: unknown): this {
    return this.with_({ type: 'BETWEEN', from: numeric(from, 'start'), to: numeric(to, 'end') });
  }
  requireNumberNotBetween(from: unknown, to: unknown): this {
    return this.with_({ type: 'NOT_BETWEEN', from: numeric(from, 'start'), to: numeric(to, 'end') });
  }
  requireNumberEqualTo(value: unknown): this {
    return this.with_({ type: 'EQUAL', value: numeric(value, 'number') });
  }
  requireNumberNotEqualTo(value: unknown): this {
    return this.with_({ type: 'NOT_EQUAL', value: numeric(value, 'number') });
  }
  requireNumberGreaterThan(value: unknown): this {
    return this.with_({ type: 'GREATER', value: numeric(value, 'number') });
  }
  requireNumberGreaterThanOrEqualTo(value: unknown): this {
    return this.with_({ type: 'GREATER_OR_EQUAL', value: numeric(value, 'number') });
  }
  requireNumberLessThan(value: unknown): this {
    return this.with_({ type: 'LESS', value: numeric(value, 'number') });
  }
  requireNumberLessThanOrEqualTo(value: unknown): this {
    return this.with_({ type: 'LESS_OR_EQUAL', value: numeric(value, 'number') });
  }
  requireTextIsEmail(): this {
    return this.with_({ type: 'EMAIL' });
  }
  requireTextIsUrl(): this {
    return this.with_({ type: 'URL' });
  }
}

function numeric(value: unknown, name: string): number {
  if (typeof value !== 'number' || Number.isNaN(value)) throw new ServiceError(invalidArgument(name));
  return value;
}

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/;

/** What is wrong with a text, in the respondent's words; null when it passes. */
export function textProblem(text: string, { rule, helpText }: TextValidationState): string | null {
  const builtIn = ruleProblem(text, rule);
  return builtIn === null ? null : helpText || builtIn;
}

function ruleProblem(text: string, rule: TextRule): string | null {
  const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u').test(text);
  const part = (pattern: string) => new RegExp(pattern, 'u').test(text);
  switch (rule.type) {
    case 'EMAIL':
      return unless(EMAIL.test(text), 'Укажите адрес электронной почты');
    case 'URL':
      return unless(/^https?:\/\/[^\s/]+\.[^\s/]+/.test(text), 'Укажите ссылку');
    case 'MATCHES':
      return unless(whole(rule.pattern), 'Ответ записан не так, как нужно');
    case 'NOT_MATCHES':
      return unless(!whole(rule.pattern), 'Ответ записан не так, как нужно');
    case 'CONTAINS':
      return unless(part(rule.pattern), 'Ответ записан не так, как нужно');
    case 'NOT_CONTAINS':
      return unless(!part(rule.pattern), 'Ответ записан не так, как нужно');
    case 'LENGTH_AT_LEAST':
      return unless(text.length >= rule.value, `Нужно знаков: не меньше ${rule.value}`);
    case 'LENGTH_AT_MOST':
      return unless(text.length <= rule.value, `Нужно знаков: не больше ${rule.value}`);
    default:
      return numberProblem(text, rule);
  }
}

function numberProblem(text: string, rule: TextRule): string | null {
  const trimmed = text.trim().replace(',', '.');
  const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (Number.isNaN(value)) return 'Укажите число';
  switch (rule.type) {
    case 'WHOLE_NUMBER':
      return unless(Number.isInteger(value), 'Укажите целое число');
    case 'BETWEEN':
      return unless(value >= rule.from && value <= rule.to, `Укажите число от ${rule.from} до ${rule.to}`);
    case 'NOT_BETWEEN':
      return unless(value < rule.from || value > rule.to, `Укажите число не от ${rule.from} до ${rule.to}`);
    case 'EQUAL':
      return unless(value === rule.value, `Укажите число ${rule.value}`);
    case 'NOT_EQUAL':
      return unless(value !== rule.value, `Укажите число, не равное ${rule.value}`);
    case 'GREATER':
      return unless(value > rule.value, `Укажите число больше ${rule.value}`);
    case 'GREATER_OR_EQUAL':
      return unless(value >= rule.value, `Укажите число не меньше ${rule.value}`);
    case 'LESS':
      return unless(value < rule.value, `Укажите число меньше ${rule.value}`);
    case 'LESS_OR_EQUAL':
      return unless(value <= rule.value, `Укажите число не больше ${rule.value}`);
    default:
      return null;
  }
}

function unless(fits: boolean, message: string): string | null {
  return fits ? null : message;
}
