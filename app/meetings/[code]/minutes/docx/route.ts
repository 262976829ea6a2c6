import { minutesResponse } from '../_file.ts'

type Props = { params: Promise<{ code: string }> }

export async function GET(request: Request, { params }: Props): Promise<Response> {
  return minutesResponse({ request, code: (await params).code, format: 'docx' })
}
