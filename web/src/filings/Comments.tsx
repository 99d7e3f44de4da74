import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import type { FilingComment, FilingDetail, FilingHeading } from '../api/types';
import { queryClient } from '../app/query-client';
import { FormDialog, required } from '../shared/FormDialog';
import { moment } from '../shared/format';

const keepAnswer = (answer: FilingDetail) => {
  queryClient.setQueryData(['filings', 'one', answer.id], answer);
  return queryClient.invalidateQueries({ queryKey: ['filings', 'history', answer.id] });
};

interface CommentsProps {
  filing: FilingDetail;
  heading: FilingHeading;
}

/** What the Khối asks about a paragraph, and what the unit answered. */
export function Comments({ filing, heading }: CommentsProps) {
  const [answering, setAnswering] = useState<FilingComment | null>(null);
  const [commenting, setCommenting] = useState(false);
  return (
    <>
      {heading.comments.length > 0 && (
        <ul className="comments" aria-label={`Góp ý về mục ${heading.name}`}>
          {heading.comments.map((comment) => (
            <li key={comment.id} className={comment.resolvedAt ? 'answered' : undefined}>
              <CommentText comment={comment} />
              {comment.can.includes('resolve') && (
                <Button onClick={() => setAnswering(comment)}>Trả lời góp ý</Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {filing.can.includes('comment') && (
        <Button onClick={() => setCommenting(true)} aria-label={`Góp ý về mục ${heading.name}`}>
          Góp ý
        </Button>
      )}
      {commenting && <CommentDialog filing={filing} heading={heading} onClose={() => setCommenting(false)} />}
      {answering && <AnswerDialog filing={filing} comment={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

function CommentText({ comment }: { comment: FilingComment }) {
  return (
    <>
      <p className="comment-by">
        {comment.resolvedAt ? 'Đã trả lời' : 'Chưa trả lời'} · Góp ý của {comment.by ?? 'Đảng ủy Khối'}, lần
        gửi {comment.versionNumber}, {moment(comment.at)}
      </p>
      <p className="words">{comment.text}</p>
      {comment.answer && (
        <div className="answer">
          <p className="comment-by">
            Trả lời của {comment.resolvedBy ?? 'đơn vị'}
            {comment.resolvedAt && `, ${moment(comment.resolvedAt)}`}
          </p>
          <p className="words">{comment.answer}</p>
        </div>
      )}
    </>
  );
}

function CommentDialog({ filing, heading, onClose }: CommentsProps & { onClose: () => void }) {
  const send = async ({ text }: { text: string }) => {
    const params = { path: { id: filing.id } };
    const input = { heading: heading.heading, text };
    await keepAnswer(await body(api.POST('/api/filings/{id}/comments', { params, body: input })));
  };
  return (
    <FormDialog<{ text: string }>
      title={`Góp ý: ${heading.name}`}
      okWords="Gửi góp ý"
      doneWords="Đã gửi góp ý"
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item
        name="text"
        label="Nội dung góp ý"
        extra="Ghi rõ cần sửa hoặc bổ sung gì. Đơn vị đọc góp ý ngay tại mục này; góp ý đã gửi không sửa lại."
        rules={[required('nội dung góp ý')]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2000} showCount />
      </Form.Item>
    </FormDialog>
  );
}

interface AnswerProps {
  filing: FilingDetail;
  comment: FilingComment;
  onClose: () => void;
}

function AnswerDialog({ filing, comment, onClose }: AnswerProps) {
  const send = async (values: { answer: string }) => {
    const params = { path: { id: filing.id, commentId: comment.id } };
    await keepAnswer(
      await body(api.POST('/api/filings/{id}/comments/{commentId}/resolve', { params, body: values })),
    );
  };
  return (
    <FormDialog<{ answer: string }>
      title="Trả lời góp ý"
      okWords="Gửi trả lời"
      doneWords="Đã trả lời góp ý"
      onSubmit={send}
      onClose={onClose}
    >
      <blockquote className="words">{comment.text}</blockquote>
      <Form.Item
        name="answer"
        label="Nội dung trả lời"
        extra="Ví dụ: đã bổ sung số liệu vào nội dung của mục."
        rules={[required('nội dung trả lời')]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={2000} showCount />
      </Form.Item>
    </FormDialog>
  );
}
