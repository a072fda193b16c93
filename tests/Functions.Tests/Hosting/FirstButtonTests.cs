using System.Text.RegularExpressions;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.Hosting;

/// <summary>The Enter key presses the first button of a form, whatever the form's colours say.</summary>
public sealed partial class FirstButtonTests
{
    /// <summary>
    /// Of every form with several buttons the first. A sheet and a report are kept: what cannot be taken back is sent by its own button.
    /// </summary>
    private static readonly string[] First =
    [
        "AgreementPage: setuju", "AlbumPage: ", "BoardPage: csv", "DraftPartPage: naik", "FeesPage: csv", "InstancesPage: csv", "PanelListPage: periksa", "ReuseList: semua", "ReviewPage: simpan", "SectionPage: ",
        "SheetCheckPage: kirim", "TrailsPage: csv", "VisitPage: simpan",
    ];

    [Fact]
    public void Enter_presses_the_button_that_the_form_is_for() =>
        (from file in Directory.EnumerateFiles(Path.Combine(Sources.Root, "src/Functions"), "*.razor", SearchOption.AllDirectories)
         from form in Form().Matches(File.ReadAllText(file))
         let buttons = Submit().Matches(form.Value)
         where buttons.Count > 1
         orderby Path.GetFileName(file)
         select $"{Path.GetFileNameWithoutExtension(file)}: {Value().Match(buttons[0].Value).Groups[1].Value}").ToList().ShouldBe(First);

    [GeneratedRegex(@"<Form\b.*?</Form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex(@"<(?:Button\b(?![^>]*Href)|button type=""submit"")[^>]*>")]
    private static partial Regex Submit();

    [GeneratedRegex(@"Value=""([^""]*)""")]
    private static partial Regex Value();
}
