import { Form, Input } from 'antd';
import type { FilingDetail, FilingHeading } from '../api/types';
import { Comments } from './Comments';
import { Facts } from './Facts';
import { SelfCriticismTable } from './SelfCriticismTable';

/** A heading as it is written: what the book says, and room for the committee's words. */
export function HeadingWrite({ filing, heading }: { filing: FilingDetail; heading: FilingHeading }) {
  return (
    <section className="card heading with-count" aria-labelledby={`muc-${heading.heading}`}>
      <h2 id={`muc-${heading.heading}`}>{heading.name}</h2>
      <Facts facts={heading.facts} nam={filing.year} />
      {heading.heading === 'self-criticism' && <SelfCriticismTable filing={filing} />}
      <Form.Item name={heading.heading} label="Nội dung của cấp ủy">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 24 }}
          maxLength={8000}
          showCount
          aria-label={`Nội dung của cấp ủy về mục ${heading.name}`}
        />
      </Form.Item>
      <Comments filing={filing} heading={heading} />
    </section>
  );
}
