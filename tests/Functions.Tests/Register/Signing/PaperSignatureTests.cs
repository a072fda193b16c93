using System.Diagnostics;
using Microsoft.AspNetCore.DataProtection;
using Ovop.Functions.Register.Certificates;
using Ovop.Functions.Register.Signing;
using UglyToad.PdfPig;
using static Ovop.Functions.Tests.Register.Certificates.CertificateBuilder;

namespace Ovop.Functions.Tests.Register.Signing;

public sealed class PaperSignatureTests
{
    private static readonly CertificateFacts Facts = Batik with { Signing = PaperSigning.Test };

    private readonly TestSigner _signer = new(new InMemoryTables(), new EphemeralDataProtectionProvider(), TimeProvider.System);

    [Fact]
    public async Task A_signed_paper_is_whole_and_says_that_its_signature_is_a_test()
    {
        var paper = await Signed();

        var signature = PaperSignature.Of(paper)!;
        (signature.IsWhole, signature.IsTest).ShouldBe((true, true));
        signature.Signer.ShouldStartWith("UJI OVOP");
        PdfDocument.Open(paper).GetPage(1).Text.ShouldContain("TANDA TANGAN ELEKTRONIK UJI");
    }

    /// <summary>By a reader that shares nothing with the app.</summary>
    [Fact]
    public async Task Another_program_finds_it_to_be_as_PAdES_asks()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await Signed(), TestContext.Current.CancellationToken);

        (await Node.Run("Register/Signing/verify.mjs", file)).ShouldContain("CN=UJI OVOP");

        File.Delete(file);
    }

    /// <summary>A reader of PDF with its own cryptography (NSS); it knows nobody who vouches for the test certificate, and says so.</summary>
    [Fact]
    public async Task Poppler_finds_the_signature_valid_and_the_whole_file_signed()
    {
        const string tool = "/usr/bin/pdfsig";
        Assert.SkipUnless(File.Exists(tool), $"{tool} (poppler-utils) is not installed.");
        var (file, home) = (Path.GetTempFileName(), Directory.CreateTempSubdirectory("poppler"));
        await File.WriteAllBytesAsync(file, await Signed(), TestContext.Current.CancellationToken);

        using var running = Process.Start(new ProcessStartInfo(tool, [file])
        {
            RedirectStandardOutput = true,
            Environment = { ["HOME"] = home.FullName },
        })!;
        var said = await running.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Delete(file);
        home.Delete(recursive: true);

        said.ShouldSatisfyAllConditions(
            () => said.ShouldContain("Signature is Valid."), () => said.ShouldContain("Total document signed"),
            () => said.ShouldContain("ETSI.CAdES.detached"), () => said.ShouldContain("SHA-256"), () => said.ShouldContain("UJI OVOP"), () => said.ShouldContain("Certificate issuer is unknown."));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(-40)]
    public async Task A_paper_of_which_one_byte_was_changed_is_not_whole(int at)
    {
        var paper = await Signed();
        paper[at < 0 ? paper.Length + at : at] ^= 1;

        PaperSignature.Of(paper)!.IsWhole.ShouldBeFalse();
    }

    [Fact]
    public async Task A_paper_to_which_something_was_added_is_not_whole() =>
        PaperSignature.Of([.. await Signed(), .. "%%EOF\n"u8])!.IsWhole.ShouldBeFalse();

    [Fact]
    public void A_paper_whose_signature_was_taken_out_is_not_whole() =>
        PaperSignature.Of(CertificatePdf.Render(Facts))!.ShouldSatisfyAllConditions(empty => empty.IsWhole.ShouldBeFalse(), empty => empty.IsTest.ShouldBeFalse());

    [Fact]
    public async Task Written_again_it_is_the_same_paper() => (await Signed()).ShouldBe(await Signed());

    /// <summary>It is another paper then, which nobody signed.</summary>
    [Fact]
    public async Task A_copy_that_is_marked_across_has_no_signature() =>
        PaperSignature.Of(CertificateMark.Apply(await Signed(), Awards.Revoked)).ShouldBeNull();

    [Fact]
    public void A_paper_that_is_signed_by_hand_has_no_room_and_no_signature() => PaperSignature.Of(CertificatePdf.Render(Batik)).ShouldBeNull();

    private Task<byte[]> Signed() => SignatureField.Fill(CertificatePdf.Render(Facts), _signer, TestContext.Current.CancellationToken);
}
