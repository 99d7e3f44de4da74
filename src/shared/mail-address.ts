const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** One plain address, such as office servers take: no name, no comment, nothing that could end a header. */
export function isMailAddress(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > 254) return false;
  const at = text.lastIndexOf('@');
  const [local, labels] = [text.slice(0, at), text.slice(at + 1).split('.')];
  return at > 0 && local.length <= 64 && LOCAL.test(local) && labels.length > 1 && labels.every(isLabel);
}

const isLabel = (label: string) => LABEL.test(label);
