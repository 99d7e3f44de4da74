/**
 * What never leaves, with why. Each table of the database is exported or stands here: a test compares. What is not of
 * the bloc but of this installation, and whatever opens a door.
 */
export const LEFT_OUT_TABLES: Record<string, string> = {
  sessions: 'phiên đăng nhập',
  sign_in_limits: 'số lần đăng nhập sai',
  idempotency_keys: 'khóa chống gửi trùng',
  durability_check: 'dấu kiểm tra ghi đĩa của máy chủ',
  migrations: 'các bước nâng cấp của chương trình',
};

/** Columns of tables that are exported. */
export const LEFT_OUT_COLUMNS: Record<string, string> = {
  'accounts.password_hash': 'mật khẩu đã băm',
  'reminder_choices.pending_address': 'địa chỉ thư chưa xác nhận',
  'reminder_choices.code_hash': 'mã xác nhận thư đã băm',
  'reminder_choices.code_ends_at': 'thời hạn của mã xác nhận thư',
  'reminder_choices.code_tries': 'số lần nhập mã xác nhận thư',
};

/** Settings of the installation that are the bloc's; any other may be a secret. */
export const KEPT_SETTINGS: readonly string[] = ['demo', 'member-sign-in', 'paper-office', 'read-only'];
