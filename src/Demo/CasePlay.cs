using Ovop.Core.Behalf;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;
using Ovop.Core.Start;
using Ovop.Demo.Visiting;

namespace Ovop.Demo;

/// <summary>
/// One case played by everybody in it, through the pages that people use and the links in their mails. Each act can be
/// called by itself, in the order in which they stand here.
/// </summary>
/// <param name="site">Address of the product.</param>
/// <param name="mailbox">The mailbox of everybody.</param>
/// <param name="applicant">E-mail address of the applicant, or mobile number.</param>
/// <param name="commodity">What is made.</param>
public sealed class CasePlay(Uri site, Mailbox mailbox, string applicant, Commodity commodity) : IDisposable
{
    private readonly Visitor _applicant = new(site);
    private readonly LinkHolders _others = new(site, mailbox);

    /// <summary>Whether an officer files for a producer, who consents for itself.</summary>
    private bool _isForAnother;

    /// <summary>Answers in place of the commodity's own.</summary>
    public IReadOnlyDictionary<string, string> Instead { get; init; } = new Dictionary<string, string>();

    /// <summary>The application's number, once the draft is opened, or of one that was opened before.</summary>
    public string Number { get; set; } = "";

    public async Task SignIn()
    {
        var since = TimeProvider.System.GetUtcNow().AddSeconds(-2);
        var page = await _applicant.Open("/masuk");
        await page.Form("/masuk").Fill("surel", applicant).Submit();
        var mail = await mailbox.Await(applicant, "/masuk/tautan", since);
        page = await _applicant.Open(mail.Links("/masuk/tautan")[0].ToString());
        await page.Form(page.Address.AbsolutePath).Submit();
    }

    /// <summary>Signs in by the code of a text message: the applicant is known by a mobile number.</summary>
    public async Task SignIn(TextInbox inbox)
    {
        var since = TimeProvider.System.GetUtcNow();
        var page = await _applicant.Open("/masuk/ponsel");
        page = await page.Form("/masuk/ponsel").Fill("telepon", applicant).Submit();
        await page.Form("/masuk/ponsel/kode").Fill("kode", (await inbox.Await(applicant, "#", since)).Code).Submit();
    }

    public async Task OpenDraft()
    {
        var page = await _applicant.Open("/kelayakan");
        var questions = page.Form("/kelayakan").Fill(Eligibility.Ware, $"{commodity}");
        foreach (var question in Eligibility.Questions)
            questions.Fill(question, "ya");
        page = await questions.Submit();
        page = await page.Form("/permohonan").Submit();
        Number = page.Address.Segments[^1];
    }

    /// <summary>Opens a draft as an officer of a dinas, for a producer.</summary>
    /// <param name="email">Address of the producer; empty for none.</param>
    public async Task Propose(string name, string telephone, string email)
    {
        var page = await _applicant.Open("/pengusulan");
        page = await page.Form("/pengusulan").Fill("nama", name).Fill("telepon", telephone).Fill("surel", email).Submit();
        (Number, _isForAnother) = (page.Address.Segments[^1], true);
    }

    public async Task FillForm()
    {
        var answers = Answers.For(commodity);
        foreach (var section in FormSections.All.Where(section => !_isForAnother || section.Code != Filing.Consents))
        {
            var page = await _applicant.Open($"/permohonan/{Number}/bagian/{section.Code}");
            var form = page.Form($"/bagian/{section.Code}");
            foreach (var field in section.For(commodity))
                form = await form.Answer(field, Instead.GetValueOrDefault(field.Code, answers[field.Code]));
            await form.Submit();
        }
    }

    /// <summary>Uploads every document that the checklist page calls mandatory, each on its page.</summary>
    /// <param name="oneByOne">Whether the files of one document come in a post each, and not together.</param>
    public async Task UploadDocuments(IEnumerable<(string Code, int Files)> documents, bool oneByOne = false)
    {
        foreach (var (code, files) in documents)
            foreach (var post in Enumerable.Range(1, files).Chunk(oneByOne ? 1 : files))
            {
                var page = await _applicant.Open($"/permohonan/{Number}/dokumen/{code}");
                var form = page.Form($"/dokumen/{code}").Date(DemoRound.Round.Checklist.For(commodity).First(item => item.Code == code));
                await post.Aggregate(form, (so, file) => Attach(so, code, file)).Submit();
            }
    }

    /// <summary>Uploads them all in one post.</summary>
    public async Task UploadTogether(IEnumerable<(string Code, int Files)> documents)
    {
        var page = await _applicant.Open($"/permohonan/{Number}/banyak-berkas");
        var files = documents.SelectMany(document => Enumerable.Range(1, document.Files).Select(file => (document.Code, File: file)));
        await files.Aggregate(page.Form("/banyak-berkas"), (form, file) => Attach(form, file.Code, file.File)).Submit();
    }

    private VisitedForm Attach(VisitedForm form, string code, int file) => code == "D-PHOTO"
        ? form.Attach("berkas", $"{code} {file}.jpg", Papers.Photo($"{applicant} {file}", file), "image/jpeg")
        : form.Attach("berkas", $"{code}.pdf", Papers.Pdf(code, applicant, file), "application/pdf");

    public async Task Submit()
    {
        var page = await _applicant.Open($"/permohonan/{Number}/periksa");
        await page.Form("/kirim").Submit();
    }

    /// <summary>Lets somebody read the application.</summary>
    public async Task Invite(string email)
    {
        var page = await _applicant.Open($"/permohonan/{Number}/akses");
        await page.Form("/akses").Fill("surel", email).Fill("hak", "lihat").Submit("tindakan", "undang");
    }

    /// <summary>Deletes the draft.</summary>
    public async Task Delete()
    {
        var page = await _applicant.Open($"/permohonan/{Number}/tarik");
        await page.Form("/tarik").Submit();
    }

    /// <summary>Applies again; from then on the new application is played.</summary>
    /// <param name="past">The application before; the present one if not given.</param>
    public async Task ApplyAgain(string? past = null)
    {
        var page = await _applicant.Open($"/permohonan/{past ?? Number}");
        page = await page.Form("/lagi").Submit();
        Number = page.Address.Segments[^1];
    }

    /// <summary>Takes over every file of the application before that still holds.</summary>
    public async Task UseFilesAgain()
    {
        var page = await _applicant.Open($"/permohonan/{Number}/dokumen");
        await page.Form("/pakai-lagi").Submit("berkas", "semua");
    }

    public Task Endorse(string endorser) => _others.Endorse(Number, endorser);

    /// <inheritdoc cref="LinkHolders.Score"/>
    public Task Score(string assessor, double share, DateTimeOffset since = default) => _others.Score(Number, assessor, share, since);

    /// <inheritdoc cref="LinkHolders.Code"/>
    public Task<string> Code(string assessor, DateTimeOffset since) => _others.Code(Number, assessor, since);

    public Task Ratify(string ratifier) => _others.Ratify(Number, ratifier);

    /// <inheritdoc cref="LinkHolders.Confirm"/>
    public Task Confirm(string ratifier, DateTimeOffset since) => _others.Confirm(Number, ratifier, since);

    /// <inheritdoc cref="LinkHolders.Panel"/>
    public Task<IReadOnlyList<string>> Panel(int members) => _others.Panel(Number, members);

    /// <inheritdoc cref="LinkHolders.Panel"/>
    public Task<IReadOnlyList<string>> PanelOf(string number, int members) => _others.Panel(number, members);

    /// <summary>Objects to the result; from then on the objection is played.</summary>
    public async Task ObjectTo(string criterion, string ground)
    {
        var page = await _applicant.Open($"/permohonan/{Number}/keberatan");
        page = await page.Form("/keberatan").Fill($"alasan.{criterion}", ground).Submit();
        Number = page.Address.Segments[^1];
    }

    /// <summary>Takes the consent to the photos of a published product back.</summary>
    public async Task HidePhotos()
    {
        var page = await _applicant.Open($"/permohonan/{Number}/tayangan");
        await page.Form("/tayangan").Untick("setuju_foto").Submit();
    }

    /// <summary>The applicant's own page of the case.</summary>
    public Task<VisitedPage> OwnPage() => _applicant.Open($"/permohonan/{Number}");

    /// <summary>The certificate's number, once the applicant has been told.</summary>
    public async Task<string> Certificate()
    {
        var mail = await mailbox.Await(applicant, $"{Number}-S", within: TimeSpan.FromMinutes(4));
        return System.Text.RegularExpressions.Regex.Match(mail.Html, $"{Number}-S[0-9]-[0-9A-Z]").Value;
    }

    public void Dispose() => _applicant.Dispose();
}
