import { type Runtime, ServiceObject } from '../service-object';
import { signedBytes, textFrom } from './bytes';

/** Bytes with a name and a kind: what `Utilities.newBlob` makes, Drive takes and letters carry. */
export class Blob extends ServiceObject {
  readonly className_ = 'Blob';
  constructor(
    runtime: Runtime,
    readonly bytes_: Buffer,
    private contentType_: string | null,
    private name_: string | null,
  ) {
    super(runtime);
  }
  getBytes(): number[] {
    return signedBytes(this.bytes_);
  }
  getDataAsString(charset: unknown = 'UTF-8'): string {
    return textFrom(this.bytes_, String(charset));
  }
  getContentType(): string | null {
    return this.contentType_;
  }
  setContentType(contentType: unknown): this {
    this.contentType_ = contentType === null ? null : String(contentType);
    return this;
  }
  getName(): string | null {
    return this.name_;
  }
  setName(name: unknown): this {
    this.name_ = String(name);
    return this;
  }
  copyBlob(): Blob {
    return new Blob(this.runtime_, this.bytes_, this.contentType_, this.name_);
  }
  getBlob(): this {
    return this;
  }
}
