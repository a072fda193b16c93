using DurableTask.Core.History;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Administration.Engine.Hubs;
using Ovop.Functions.Administration.Engine.Runs;
using Ovop.Functions.Administration.Engine.Templates;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Engine;

public sealed class TemplateTests
{
    private const string Text = "<h2>{{ id }}</h2><p>{{ masukan.kepada }}, {{ masukan.jumlah | plus: 1 }}</p>{% for baris in riwayat %}<p>{{ baris.apa }}</p>{% endfor %}";

    private static readonly OrchestrationMetadata Bulk = new("BulkOrchestrator", "massal-1")
    {
        RuntimeStatus = OrchestrationRuntimeStatus.Running,
        SerializedInput = """{"kepada":"<b>sri@contoh.id</b>","jumlah":2,"surat":"\"a@b.id\""}""",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_template_is_tried_on_an_orchestration_before_it_is_saved()
    {
        var office = await Open();

        var page = (await Post(office, $"templat={Escaped(Text)}&pengenal=massal-1")).Body;

        page.ShouldContain("srcdoc=");
        page.ShouldContain("massal-1&lt;/h2&gt;");
        page.ShouldContain("&amp;lt;b&amp;gt;&#x2026;&amp;lt;/b&amp;gt;, 3");
        page.ShouldContain("sandbox=\"allow-same-origin\"");
        (await Templates(office).All(nameof(Functions.Administration.Bulk.BulkOrchestrator), Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_changes_it_first_is_back_at_the_form_with_what_they_typed()
    {
        var office = await Open();
        var tried = await Post(office, "templat=punya-saya&pengenal=massal-1");

        var page = (await Post(office, "templat=punya-saya&pengenal=massal-1&langkah=ubah-dahulu")).Body;

        tried.Body.ShouldContain("value=\"ubah-dahulu\"");
        page.ShouldContain("punya-saya</textarea>");
        page.ShouldContain("Untuk rapat.</textarea>");
        page.ShouldNotContain("govuk-error-summary");
        (await Templates(office).All("BulkOrchestrator", Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("templat=%7B%25+foo+%25%7D&pengenal=massal-1", "Baris 1, kolom")]
    [InlineData("templat=x&pengenal=massal-2", "Tulis pengenal orkestrasi yang ada")]
    [InlineData("templat=x&pengenal=OVOP-2026-009999", "Tulis pengenal orkestrasi yang ada")]
    [InlineData("templat=&pengenal=massal-1", "Tulis templat")]
    [InlineData("langkah=simpan&templat=%7B%7B+nama+%7C+raw+%7D%7D", "saringan raw tidak dapat dipakai")]
    public async Task What_hinders_a_template_is_said_and_nothing_is_saved(string form, string said)
    {
        var office = await Open();

        (await Post(office, form)).Body.ShouldContain(said);
        (await Templates(office).All("BulkOrchestrator", Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_saved_template_is_a_way_to_look_at_each_of_its_name()
    {
        var office = await Open();
        (await Instance(office, "")).ShouldNotContain("value=\"tampilan\"");

        (await Post(office, $"langkah=simpan&versi=0&templat={Escaped(Text)}")).Status.ShouldBe(StatusCodes.Status302Found);

        (await Instance(office, "")).ShouldContain("value=\"tampilan\"");
        (await Instance(office, "?cara=tampilan")).ShouldContain("massal-1&lt;/h2&gt;");
        (await office.Log.Latest(1, Cancel)).ShouldHaveSingleItem().What.ShouldBe("template.saved");
    }

    [Fact]
    public async Task One_for_all_is_for_those_that_have_none_of_their_own()
    {
        var office = await Open();
        await Save(office, EngineTemplates.ForAll, 1, "untuk semua");
        (await Instance(office, "?cara=tampilan")).ShouldContain("untuk semua");

        await Save(office, "BulkOrchestrator", 1, "untuk massal");
        (await Instance(office, "?cara=tampilan")).ShouldContain("untuk massal");
        (await Post(office, "langkah=hapus&versi=1")).Status.ShouldBe(StatusCodes.Status302Found);

        (await Instance(office, "?cara=tampilan")).ShouldContain("untuk semua");
        (await office.Log.Latest(1, Cancel)).ShouldHaveSingleItem().What.ShouldBe("template.dropped");
    }

    [Fact]
    public async Task Of_two_who_change_the_same_version_one_is_told_and_keeps_what_was_written()
    {
        var office = await Open();
        await Save(office, "BulkOrchestrator", 1, "yang lain");

        var page = await Post(office, "langkah=simpan&versi=0&templat=punya-saya");

        page.Status.ShouldBe(StatusCodes.Status409Conflict);
        page.Body.ShouldContain("punya-saya");
        page.Body.ShouldContain("yang lain");
    }

    [Fact]
    public async Task A_page_that_comes_back_for_another_reason_still_says_over_which_version_it_was_written()
    {
        var office = await Open();
        await Save(office, "BulkOrchestrator", 1, "yang lain");

        (await Post(office, "versi=0&templat=%7B%25+foo+%25%7D&pengenal=massal-1")).Body.ShouldContain("name=\"versi\" value=\"0\"");
    }

    [Fact]
    public async Task A_template_that_fails_on_one_leaves_its_page_with_the_reason()
    {
        var office = await Open();
        await Save(office, "BulkOrchestrator", 1, "{{ 1 | divided_by: 0 }}");

        (await Instance(office, "?cara=tampilan")).ShouldContain("Templat tidak dapat diselesaikan");
    }

    [Fact]
    public async Task Who_tries_one_on_a_case_is_noted_as_its_reader()
    {
        var office = await Open();
        office.Engine.Failed.Add(new("AwardOrchestrator", $"{Office.Number}"));

        (await Post(office, $"templat=x&pengenal={Office.Number}")).Body.ShouldContain("srcdoc=");

        (await office.Reads.Of(Office.Number, null, 5, Cancel)).ShouldHaveSingleItem().What.ShouldBe("engine");
    }

    [Fact]
    public async Task Without_a_reason_or_a_role_nothing_is_saved()
    {
        var office = await Open();

        (await office.Post(Cast.Administrator, "nama=BulkOrchestrator&langkah=simpan&versi=0&templat=x", request => Endpoint(office).Write(request, office.Engine, Cancel)))
            .Status.ShouldBe(StatusCodes.Status400BadRequest);
        (await office.Post(Cast.Auditor, "nama=BulkOrchestrator&langkah=simpan&versi=0&templat=x&alasan=Mencoba.", request => Endpoint(office).Write(request, office.Engine, Cancel)))
            .Status.ShouldBe(StatusCodes.Status403Forbidden);
        (await Templates(office).All("BulkOrchestrator", Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public void Contents_are_values_with_addresses_masked_however_deep()
    {
        var values = TemplateValues.Of(new EngineRun(Bulk, []));

        values.Keys.ShouldBe(TemplateValues.Names, ignoreOrder: true);
        var input = values["masukan"].ShouldBeOfType<Dictionary<string, object?>>();
        input["jumlah"].ShouldBe(2m);
        input["surat"].ShouldBe("\"…\"");
    }

    [Fact]
    public void Contents_of_a_step_are_values_too()
    {
        var values = TemplateValues.Of(new EngineRun(Bulk, [new ExecutionStartedEvent(1, Bulk.SerializedInput)]));

        var step = values[TemplateValues.History].ShouldBeAssignableTo<IEnumerable<object?>>()!.ShouldHaveSingleItem().ShouldBeOfType<Dictionary<string, object?>>();
        step["isi"].ShouldBeOfType<Dictionary<string, object?>>()["jumlah"].ShouldBe(2m);
    }

    [Fact]
    public async Task No_script_and_no_form_works_in_the_frame() =>
        (await Drawn.Page<InstancePage>(new
        {
            Hub = new TaskHub("silent", true),
            Run = new EngineRun(Bulk, []),
            View = new EngineView(EngineView.Own, "", ""),
            Own = new OwnView(Core.Result<string>.Ok("<script>x</script>")),
            Acts = Array.Empty<EngineAct>(),
        })).ShouldContain("<iframe class=\"own-view\" sandbox=\"allow-same-origin\"");

    private static async Task<Office> Open()
    {
        var office = await Office.Open();
        office.Engine.Failed.Add(Bulk);
        office.Engine.History.Add(new TaskScheduledEvent(1, "BulkActivity", null, "{}"));
        return office;
    }

    private static EngineTemplates Templates(Office office) => new(office.Tables);

    private static TemplateEndpoint Endpoint(Office office) =>
        new(office.Guard, Templates(office), new(office.StaffCases, office.Reads, office.Rounds, office.People), office.Log, office.Web.Clock);

    private static Task<Answered> Post(Office office, string form) => office.Post(
        Cast.Administrator, $"nama=BulkOrchestrator&alasan=Untuk+rapat.&{form}", request => Endpoint(office).Write(request, office.Engine, Cancel));

    private static async Task<string> Instance(Office office, string query) => (await office.Get(Cast.Administrator, request =>
    {
        request.QueryString = new(query);
        return new InstanceEndpoint(office.Guard, new(office.Desk), Templates(office), office.Log).Show(request, "massal-1", office.Engine, Cancel);
    })).Body;

    private static Task<bool> Save(Office office, string name, int version, string text) =>
        Templates(office).Save(name, new(version, text, "admin", "Uji coba.", office.Web.Clock.GetUtcNow()), Cancel);

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
