using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Ovop.Functions.Register.Certificates;
using static Ovop.Functions.Tests.Register.Certificates.CertificateBuilder;

namespace Ovop.Functions.Tests.Register.Certificates;

/// <summary>The bytes of the paper are whole for the strictest reader.</summary>
public sealed class CertificateStreamsTests
{
    private const string JavaFolder = "/usr/share/java";

    private static readonly string[] Jars =
        ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io", "javax.activation", "jaxb-api"];

    private static readonly byte[] Paper = CertificatePdf.Render(Batik);

    public static TheoryData<byte[]> Papers => [Paper, CertificatePdf.Render(Batik with { Signing = PaperSigning.Test }), CertificateMark.Apply(Paper, Awards.Revoked)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_stream_ends_with_the_checksum_of_what_it_unfolds_into(byte[] pdf)
    {
        var streams = Regex.Matches(Encoding.Latin1.GetString(pdf), @"<<(?=[^<>]*/FlateDecode)[^<>]*/Length (\d+)[^<>]*>>\nstream\n");

        streams.Count.ShouldBeGreaterThan(3);
        foreach (Match stream in streams)
        {
            var packed = pdf.AsSpan(stream.Index + stream.Length, int.Parse(stream.Groups[1].Value, CultureInfo.InvariantCulture));
            BinaryPrimitives.ReadUInt32BigEndian(packed[^4..]).ShouldBe(Adler32(Unfolded(packed)));
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_object_stands_where_the_table_says(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var table = int.Parse(Regex.Match(text, @"startxref\n(\d+)\n%%EOF").Groups[1].Value, CultureInfo.InvariantCulture);
        var offsets = Regex.Matches(text[table..], @"^(\d{10}) \d{5} [nf]", RegexOptions.Multiline);

        text[table..].ShouldStartWith("xref\n");
        for (var number = 1; number < offsets.Count; number++)
            text[int.Parse(offsets[number].Groups[1].Value, CultureInfo.InvariantCulture)..].ShouldStartWith($"{number} 0 obj");
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task Qpdf_finds_no_fault(byte[] pdf) =>
        (await Said("/usr/bin/qpdf", pdf, "--check")).ShouldContain("No syntax or stream encoding errors");

    [Fact]
    public async Task Preflight_says_that_it_is_for_archives()
    {
        var jars = Jars.Select(jar => $"{JavaFolder}/{jar}.jar").ToList();
        Assert.SkipUnless(
            jars.TrueForAll(File.Exists), "PDFBox Preflight (libpdfbox2-java with libactivation-java, libjaxb-api-java) is not installed.");

        (await Said("/usr/bin/java", Paper, "-cp", string.Join(':', jars), "org.apache.pdfbox.preflight.Validator_A1b"))
            .ShouldContain("is a valid PDF/A-1b file");
    }

    private static async Task<string> Said(string tool, byte[] pdf, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(tool), $"{tool} is not installed.");

        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
            using var running = Process.Start(new ProcessStartInfo(tool, [.. arguments, file]) { RedirectStandardOutput = true })!;
            var said = await running.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await running.WaitForExitAsync(TestContext.Current.CancellationToken);
            return said;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static byte[] Unfolded(ReadOnlySpan<byte> packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var unfolded = new MemoryStream();
        zlib.CopyTo(unfolded);
        return unfolded.ToArray();
    }

    /// <summary>RFC 1950, section 8.2.</summary>
    private static uint Adler32(byte[] bytes)
    {
        var (a, b) = (1u, 0u);
        foreach (var value in bytes)
            (a, b) = ((a + value) % 65521, (b + ((a + value) % 65521)) % 65521);
        return (b << 16) | a;
    }
}
