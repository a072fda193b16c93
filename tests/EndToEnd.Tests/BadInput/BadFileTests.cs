using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.BadInput;

[Collection<OneAfterAnother>]
public sealed class BadFileTests(Targets targets)
{
    private const string Code = "D-SOP";

    private static readonly byte[] Pdf = Papers.Pdf(Code, "nakal@contoh.id", 1);
    private static readonly byte[] Jpeg = Papers.Photo("nakal@contoh.id", 1);

    /// <summary>What a file holds that is no document.</summary>
    private static readonly Dictionary<string, byte[]> Files = new()
    {
        ["nothing"] = [],
        ["one byte"] = [0],
        ["zeros"] = new byte[100_000],
        ["words"] = Encoding.UTF8.GetBytes("Ini bukan dokumen."),
        ["a program"] = [.. "MZ\x90"u8, .. new byte[2_000]],
        ["a Linux program"] = [.. "\x7f"u8, .. "ELF"u8, .. new byte[2_000]],
        ["a page with a script"] = Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>"),
        ["a drawing with a script"] = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
        ["a GIF"] = [.. "GIF89a"u8, .. new byte[100]],
        ["an archive"] = Zip(),
        ["the head of a PDF"] = Encoding.ASCII.GetBytes("%PDF-1.7\n"),
        ["a PDF of no objects"] = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF"),
        ["half a PDF"] = Pdf[..(Pdf.Length / 2)],
        ["a PDF that is an archive"] = [.. Pdf, .. Zip()],
        ["a PDF behind a page"] = [.. "<script>alert(1)</script>\n"u8, .. Pdf],
        ["half a photo"] = Jpeg[..(Jpeg.Length / 2)],
        ["the head of a photo"] = Jpeg[..3],
        ["a photo that is an archive"] = [.. Jpeg, .. Zip()],
        ["a photo that is a PDF"] = [.. Jpeg, .. Pdf],
        ["the head of a PNG"] = [0x89, .. "PNG\r\n\x1a\n"u8],
        ["a PNG of no size"] = [0x89, .. "PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0\x08\x02\0\0\0\0\0\0\0"u8],
        ["too much"] = [.. Pdf, .. new byte[11 * 1024 * 1024]],
    };

    private static readonly string[] Names = ["berkas.pdf", "../../../etc/passwd", "C:\\Windows\\a.exe", "a\0.pdf", "\u202efdp.exe", "<script>alert(1)</script>.pdf", "a;b=\"c\".pdf", new string('a', 3_000) + ".pdf", ".pdf", "CON.pdf", "berkas.pdf.exe"];

    public static TheoryData<string> Kinds => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_no_document_is_refused_whatever_its_name_and_counts_for_nothing(string kind)
    {
        var before = await targets.ReadDraft();
        foreach (var name in kind == "too much" ? Names[..1] : Names.Skip(Files.Keys.ToList().IndexOf(kind) % 9).Take(2))
            (await Send(Code, Files[kind], name, "application/pdf")).ShouldRefuse($"{kind} as {name}");
        (await targets.ReadDraft()).ShouldBe(before);
    }

    [Theory]
    [InlineData("D-EDAR")]
    [InlineData("x")]
    [InlineData("..")]
    public async Task A_document_that_the_checklist_does_not_have_is_refused(string code) =>
        (await Send(code, Pdf, "berkas.pdf", "application/pdf")).ShouldRefuse(code);

    [Fact]
    public async Task A_form_without_a_file_is_refused() => (await Send(Code, null, "", "")).ShouldRefuse("no file");

    [Fact]
    public async Task A_file_before_the_token_is_refused()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Pdf), "berkas", "a.pdf" }, { new StringContent(await targets.Owner.Token()), Answer.TokenField } };
        (await targets.Owner.Post($"/permohonan/{targets.Draft}/dokumen/{Code}", form)).ShouldRefuse("file first");
    }

    private async Task<Answer> Send(string code, byte[]? file, string name, string type)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await targets.Owner.Token()), Answer.TokenField } };
        if (file is not null)
        {
            var part = new ByteArrayContent(file) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"berkas\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)}\"");
            form.Add(part);
        }

        return await targets.Owner.Post($"/permohonan/{targets.Draft}/dokumen/{code}", form);
    }

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("a.js").Open())
            entry.Write("alert(1)"u8);
        return bytes.ToArray();
    }
}
