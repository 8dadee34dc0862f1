import { type Runtime, ServiceObject } from '../service-object';

/** Text with a name and a kind: what `Utilities.newBlob` makes and Drive takes. */
export class Blob extends ServiceObject {
  readonly className_ = 'Blob';
  constructor(
    runtime: Runtime,
    private readonly bytes_: Buffer,
    private contentType_: string | null,
    private name_: string | null,
  ) {
    super(runtime);
  }
  getBytes(): number[] {
    return Array.from(new Int8Array(this.bytes_));
  }
  getDataAsString(): string {
    return this.bytes_.toString('utf8');
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
}
