import { Button, Form, Input } from 'antd';
import { required } from '../shared/FormDialog';

interface ListFieldsProps {
  name: 'aspects' | 'topics';
  words: string;
  add: string;
  most: number;
}

/** The lines of a list of the year, in their order. */
export function ListFields({ name, words, add, most }: ListFieldsProps) {
  return (
    <Form.List name={name}>
      {(fields, list) => (
        <fieldset className="list-fields">
          <legend>{words}</legend>
          {fields.map((field, index) => (
            <div key={field.key} className="list-field">
              <Form.Item name={[field.name, 'code']} hidden>
                <Input />
              </Form.Item>
              <Form.Item name={[field.name, 'name']} rules={[required(words.toLowerCase())]}>
                <Input maxLength={200} aria-label={`${words} ${index + 1}`} />
              </Form.Item>
              <Button
                disabled={index === 0}
                onClick={() => list.move(index, index - 1)}
                aria-label={`Chuyển dòng ${index + 1} lên`}
              >
                Lên
              </Button>
              <Button onClick={() => list.remove(field.name)} aria-label={`Bỏ dòng ${index + 1}`}>
                Bỏ
              </Button>
            </div>
          ))}
          {fields.length < most && <Button onClick={() => list.add({ name: '' })}>{add}</Button>}
        </fieldset>
      )}
    </Form.List>
  );
}
