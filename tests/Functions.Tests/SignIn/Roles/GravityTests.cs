using System.Text.RegularExpressions;
using Ovop.Functions.Tests.Hosting;

namespace Ovop.Functions.Tests.SignIn.Roles;

/// <summary>Which posts of the office ask whoever signed in long ago for a mailed code: each has to choose, and stands here with what it chose.</summary>
public sealed partial class GravityTests
{
    /// <summary>A file that is posted passes by in a stream and could not be asked for again.</summary>
    private const string Streamed = "AnonymousCopyPost";

    /// <summary>Nobody is signed in there yet.</summary>
    private const string Entrance = "AdministratorSignInPost";

    private static readonly Dictionary<string, string> Chosen = new()
    {
        ["AdministrationAct"] = "When",
        ["AdministratorCorrectionPost"] = "Light",
        ["AnonymityPost"] = "Light",
        ["AnswerPost"] = "Light",
        ["ArchivePost"] = "Grave",
        ["AssessorPost"] = "Grave",
        ["AssessorsFile"] = "Grave",
        ["AssessorsPost"] = "When",
        ["AwardActPost"] = "When",
        ["BlindFilesEndpoint"] = "Light",
        ["BulkPost"] = "Light",
        ["BulkStep"] = "When",
        ["CalibrationPost"] = "Light",
        ["CalibrationsPost"] = "Light",
        ["CircularNewPost"] = "Light",
        ["CircularPost"] = "When",
        ["ColumnsEndpoint"] = "Light",
        ["CopiesReleasePost"] = "Light",
        ["DeadlinePost"] = "Light",
        ["DossierPost"] = "Grave",
        ["DossiersPost"] = "Grave",
        ["DraftOpeningEndpoint"] = "Light",
        ["EnginePost"] = "When",
        ["EngineTemplatePost"] = "When",
        ["ExportEndpoint"] = "Grave",
        ["FailuresPost"] = "Light",
        ["FalseStarsPost"] = "Light",
        ["FeesFile"] = "Grave",
        ["HandoverBackPost"] = "Grave",
        ["HandoverPost"] = "Grave",
        ["HeldLetterPost"] = "Light",
        ["HoldPost"] = "When",
        ["HubExport"] = "Light",
        ["HubInstancePost"] = "Light",
        ["InstancePost"] = "When",
        ["InstancesBulk"] = "Light",
        ["InstancesExport"] = "Light",
        ["InstancesKeep"] = "Light",
        ["InstancesPost"] = "Light",
        ["KeysPost"] = "When",
        ["MailHoldEndPost"] = "Light",
        ["MailHoldPost"] = "Light",
        ["OfficesFile"] = "Grave",
        ["OfficesPost"] = "When",
        ["OutboxPost"] = "Light",
        ["OutboxReleasePost"] = "Light",
        ["OverridePost"] = "When",
        ["OwnerPost"] = "When",
        ["PanelListPost"] = "Light",
        ["PanelPost"] = "Light",
        ["PaperBallotPost"] = "Light",
        ["RetentionPost"] = "Grave",
        ["RoundDraftPartPost"] = "Light",
        ["RoundDraftPost"] = "Light",
        ["RoundsPost"] = "When",
        ["SamplePost"] = "Light",
        ["SheetReturnPost"] = "Light",
        ["SignInMailPost"] = "Light",
        ["SittingChangePost"] = "Light",
        ["SittingOfficePost"] = "Light",
        ["SittingsPost"] = "Light",
        ["SourcesPost"] = "Light",
        ["StagesPost"] = "Light",
        ["TakeBackPost"] = "Light",
        ["TrailsPost"] = "Grave",
        ["TwinPairPost"] = "Light",
        ["TwinsPost"] = "Light",
        ["ViewsEndpoint"] = "Light",
        ["VisitorPost"] = "Light",
        ["WordsPost"] = "Light",
    };

    [Fact]
    public void Every_post_of_the_office_has_chosen() => Posts.Except([Streamed, Entrance]).Order().ShouldBe(Chosen.Keys.Order());

    [Fact]
    public void Each_asks_as_it_has_chosen() =>
        Chosen.Keys.ToDictionary(name => name, name => Choice().Match(Door.Written[name].Single()).Groups[1].Value).OrderBy(chosen => chosen.Key).ShouldBe(Chosen.OrderBy(chosen => chosen.Key));

    private static IEnumerable<string> Posts => Door.OfTheOffice.Where(door => door.Methods.Contains("post")).Select(door => door.Name);

    [GeneratedRegex("AnswerForm\\(\\s*request, Access\\.\\w+, Gravity\\.(\\w+)")]
    private static partial Regex Choice();
}
